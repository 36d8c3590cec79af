/** Waits, and no longer than until the signal is aborted. */
export const waitFor = async (sleep: () => Promise<void>, signal: AbortSignal): Promise<void> => {
  if (signal.aborted) return
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  signal.addEventListener('abort', stop)
  try {
    await Promise.race([sleep(), stopped])
  } finally {
    // The signal lives for days, and there are many waits.
    signal.removeEventListener('abort', stop)
  }
}
