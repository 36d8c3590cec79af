import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'

/**
 * A wall's log in Redis is four keys of one slot. The stream says that entry `<seq>-0` exists, when it came and what it
 * is (`e`); its content stands beside, in `bodies`, because an entry of a stream cannot be overwritten and XDEL leaves
 * its bytes in memory and in every file Redis writes. `once` maps keys to seqs. `life` says what the stream must look
 * like: its epoch, the seq before its first entry (`base`), its last seq and time.
 */
export const keysOf = (wall: string): readonly string[] =>
  ['log', 'bodies', 'once', 'life'].map((key) => `backchannel:{${wall}}:${key}`)

/** What this process saw last in the log, and must find there again. */
export type Witness = { readonly epoch: string; readonly seq: number; readonly e: string }

/** Reads what the log says about itself, and tells whether entries are missing. */
export const look = `
local log, bodies, once, life = KEYS[1], KEYS[2], KEYS[3], KEYS[4]

local function number(id) return tonumber(string.match(id, '^(%d+)%-0$') or '-1') end

local function look()
  local kept = redis.call('HMGET', life, 'epoch', 'base', 'seq', 'at')
  local now = {
    epoch = kept[1] or '', base = tonumber(kept[2] or '0'), seq = tonumber(kept[3] or '0'), at = tonumber(kept[4] or '0'),
    first = 0, last = 0, length = 0
  }
  if redis.call('EXISTS', log) == 1 then
    local info = redis.call('XINFO', 'STREAM', log)
    for i = 1, #info, 2 do
      if info[i] == 'length' then now.length = info[i + 1] end
      if info[i] == 'last-generated-id' then now.last = number(info[i + 1]) end
      if info[i] == 'recorded-first-entry-id' then now.first = number(info[i + 1]) end
    end
  end
  return now
end

-- Whether entries are missing: from what the log says about itself, or from what the asking process saw in it.
local function lost(now, epoch, seq, e)
  if now.epoch == '' or now.last ~= now.seq or now.length ~= now.seq - now.base then return true end
  if epoch ~= now.epoch or seq <= now.base then return false end
  local found = redis.call('XRANGE', log, seq .. '-0', seq .. '-0')
  return not found[1] or found[1][2][2] ~= e
end
`

/** Begins a new life of the log when entries are missing: what is left keeps its seqs. */
export const renewal = `
local function renew(now, epoch)
  local base = now.last
  if now.length > 0 then base = now.first - 1 end
  if now.last < 0 or now.first < 0 or now.length ~= now.last - base or (now.epoch ~= '' and now.last > now.seq) then
    return { err = 'DAMAGED ' .. log .. ' holds ' .. now.length .. ' entries up to ' .. now.last
      .. ' where ' .. (now.seq - now.base) .. ' up to ' .. now.seq .. ' belong' }
  end
  -- A key whose entry is lost must not swallow the same post when it comes again.
  if now.length == 0 then redis.call('DEL', bodies, once)
  else for seq = now.base + 1, base do redis.call('HDEL', bodies, seq) end end
  redis.call('HSET', life, 'epoch', epoch, 'base', base, 'seq', now.last, 'at', now.at)
  now.epoch, now.base, now.seq = epoch, base, now.last
end
`

export type Script = { readonly lua: string; readonly sha: string }

/** @param flags of the script's first line: when Redis may run it though its memory is full or it is a replica. */
export const script = (flags: string, ...parts: readonly string[]): Script => {
  const lua = [`#!lua${flags}`, ...parts].join('\n')
  return { lua, sha: createHash('sha1').update(lua).digest('hex') }
}

/** Runs a script, sending its text only where it is not known yet. Throws ioredis' errors. */
export const run = async (
  redis: Redis,
  { lua, sha }: Script,
  keys: readonly string[],
  args: readonly (string | number)[],
): Promise<unknown> => {
  try {
    return await redis.evalsha(sha, keys.length, ...keys, ...args)
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error
    return redis.eval(lua, keys.length, ...keys, ...args)
  }
}
