import type { Server } from 'node:http'

/**
 * Keeps everyone but Socket.IO from hearing of WebSocket upgrades. Next adds a listener of its own at the first page
 * (it would proxy: CVE-2026-44578); engine.io ends every upgrade that is not its own.
 */
export const onlyOurUpgrades = (http: Server): void => {
  const ours = http.listeners('upgrade')
  http.on('newListener', (event) => {
    if (event !== 'upgrade') return
    queueMicrotask(() => {
      for (const listener of http.listeners('upgrade')) {
        if (!ours.includes(listener)) http.removeListener('upgrade', listener as () => void)
      }
    })
  })
}
