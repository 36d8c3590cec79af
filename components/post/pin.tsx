/** Says that a post stays. */
export const Pin = () => (
  <svg className="network pin" viewBox="0 0 16 16" role="img" aria-label="Pinned">
    <title>Pinned</title>
    <path d="M5 2.5h6M6 2.5v4L4 9.5h8L10 6.500v-4M8 9.5V14" />
  </svg>
)
