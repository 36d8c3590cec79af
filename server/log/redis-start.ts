const field = (info: string, name: string): string | undefined =>
  info.match(new RegExp(`^${name}:(.*?)\\r?$`, 'm'))?.[1]

/**
 * Refuses a Redis that would lose a wall: older than 7.0, or set to evict keys. Warns of one that forgets at its end.
 * Throws Error naming the setting.
 * @param info what INFO answers; asked rather than CONFIG, which rented servers forbid.
 */
export const checkServer = (info: string, warn: (message: string) => void): void => {
  const version = field(info, 'redis_version') ?? 'unknown'
  if (!(Number.parseInt(version, 10) >= 7)) {
    throw new Error(`REDIS_URL leads to Redis ${version}; Backchannel needs 7.0 or later.`)
  }
  const policy = field(info, 'maxmemory_policy')
  if (policy !== undefined && policy !== 'noeviction') {
    throw new Error(
      `Redis is set to maxmemory-policy ${policy} and would throw walls away when its memory is full. Set maxmemory-policy noeviction.`,
    )
  }
  if (field(info, 'aof_enabled') === '0') {
    warn(
      'Redis is set to appendonly no: what was acknowledged since its last snapshot is lost when it stops. Set appendonly yes.',
    )
  }
}
