import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import { blank } from './encode'

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

const common = `
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
const renewal = `
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

const script = (flags: string, ...parts: readonly string[]): Script => {
  const lua = [`#!lua${flags}`, ...parts].join('\n')
  return { lua, sha: createHash('sha1').update(lua).digest('hex') }
}

/** ARGV: witness (epoch, seq, e), seq to read after (-1: from the first), count. Gives epoch, base, seq, then e and body of each entry; or LOST. */
export const readScript = script(
  ' flags=no-writes',
  common,
  `
local now = look()
if lost(now, ARGV[1], tonumber(ARGV[2]), ARGV[3]) then return { 'LOST' } end
local after, count = math.max(tonumber(ARGV[4]), now.base), tonumber(ARGV[5])
local answer = { now.epoch, now.base, now.seq }
local upTo = math.min(now.seq, after + count)
if upTo <= after then return answer end
local seqs = {}
for _, entry in ipairs(redis.call('XRANGE', log, (after + 1) .. '-0', upTo .. '-0')) do
  seqs[#seqs + 1] = number(entry[1])
  answer[#answer + 1] = entry[2][2]
  answer[#answer + 1] = false
end
local found = redis.call('HMGET', bodies, unpack(seqs))
for i, body in ipairs(found) do answer[3 + 2 * i] = body end
return answer
`,
)

/** ARGV: witness (epoch, seq, e), epoch of a new life. Gives epoch, base, seq, whether it was renewed, and the seq before. */
export const renewScript = script(
  '',
  common,
  renewal,
  `
local now = look()
local before = now.seq
if not lost(now, ARGV[1], tonumber(ARGV[2]), ARGV[3]) then return { now.epoch, now.base, now.seq, 0, before } end
local damage = renew(now, ARGV[4])
if damage then return damage end
return { now.epoch, now.base, now.seq, 1, before }
`,
)

/**
 * ARGV: witness (epoch, seq, e), epoch of a new life, then for each draft its key (or ''), what
 * follows the time in `e`, and its body. Gives epoch, base, seq, whether the life was renewed, the seq before, the time of
 * the new entries, then for each draft its seq, or seq, e and body of the entry that had the key before.
 */
export const appendScript = script(
  '',
  common,
  renewal,
  `
local now = look()
local before, renewed = now.seq, 0
if lost(now, ARGV[1], tonumber(ARGV[2]), ARGV[3]) then
  local damage = renew(now, ARGV[4])
  if damage then return damage end
  renewed = 1
end
local clock = redis.call('TIME')
local at = math.max(now.at, clock[1] * 1000 + math.floor(clock[2] / 1000))
local stamp = string.format('{"at":%.0f,', at)
local answer = { now.epoch, now.base, 0, renewed, before, string.format('%.0f', at) }
for i = 5, #ARGV, 3 do
  local key, first = ARGV[i], nil
  if key ~= '' then first = tonumber(redis.call('HGET', once, key) or '0') end
  if first and first > now.base and first <= now.seq then
    local entry = redis.call('XRANGE', log, first .. '-0', first .. '-0')[1]
    answer[#answer + 1] = { first, entry[2][2], redis.call('HGET', bodies, first) }
  else
    local seq = now.seq + 1
    redis.call('XADD', log, seq .. '-0', 'e', stamp .. ARGV[i + 1])
    redis.call('HSET', bodies, seq, ARGV[i + 2])
    if first then redis.call('HSET', once, key, seq) end
    now.seq = seq
    answer[#answer + 1] = seq
  end
end
if now.seq ~= now.last then redis.call('HSET', life, 'seq', now.seq, 'at', at) end
answer[3] = now.seq
return answer
`,
)

/** ARGV: seq. Gives 1, or 0 when there is no such entry. Runs with a full memory too: it frees some. */
export const eraseScript = script(
  ' flags=allow-oom',
  common,
  `
local now, seq = look(), tonumber(ARGV[1])
if seq <= now.base or seq > now.seq then return 0 end
redis.call('HSET', bodies, seq, '${blank}')
return 1
`,
)

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
