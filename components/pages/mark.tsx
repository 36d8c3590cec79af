/** Our mark: a b whose bowl is what somebody says. */
export const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <path d="M4 2h5v28l-5-5z" fill="currentColor" />
    <path
      fillRule="evenodd"
      d="M19 10a10 10 0 1 1 0 20H9l4-4.5A10 10 0 0 1 19 10Zm0 5a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z"
      fill="var(--accent)"
    />
  </svg>
)
