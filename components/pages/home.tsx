import { Mark } from './mark'

/** The quiet way back to all walls. */
export const Home = () => (
  <a className="home" href="/">
    <Mark /> Backchannel
  </a>
)
