import { blank } from './encode'
import { look, renewal, script } from './redis-lua'

/** ARGV: witness (epoch, seq, e), seq to read after, count. Gives epoch, base, seq, then e and body of each entry; or LOST. */
export const readScript = script(
  ' flags=no-writes',
  look,
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
  look,
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
  look,
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
  look,
  `
local now, seq = look(), tonumber(ARGV[1])
if seq <= now.base or seq > now.seq then return 0 end
redis.call('HSET', bodies, seq, '${blank}')
return 1
`,
)
