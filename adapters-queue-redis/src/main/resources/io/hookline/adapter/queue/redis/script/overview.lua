-- Tells how the queue stands.
-- ARGV: where to go on with the jobs that wait; 0 at first
-- Returns: where to go on, 0 at the end; the attempts of each of some jobs that wait; and at first
--          also what time it is, the counts, whether it is paused, since when and from when a job
--          is due or 0, the workers as a hash, and how much each holds

local PAGE = 128
local MOST_LOOKED_AT = 64

local function attempts(page)
  local ids, found = {}, {}
  for i = 1, #page, 2 do
    ids[#ids + 1] = page[i]
  end
  if #ids == 0 then return found end
  for _, state in ipairs(redis.call('HMGET', states, unpack(ids))) do
    if state then found[#found + 1] = tonumber(string.match(state, '^%d+')) end
  end
  return found
end

local waits = redis.call('ZSCAN', waiting, ARGV[1], 'COUNT', PAGE)
local tried = attempts(waits[2])
if ARGV[1] ~= '0' then return {waits[1], tried} end

local since, from = math.huge, math.huge

local function isDue(at)
  if at <= now then
    since = math.min(since, at)
  else
    from = math.min(from, at)
  end
  return at <= now
end

-- One by one, since they may be large; only those that have a time of their own are passed over.
local function lookAtFresh()
  local last = redis.call('HGET', meta, 'last') or '0-0'
  for _ = 1, MOST_LOOKED_AT do
    local entry = redis.call('XRANGE', jobs, '(' .. last, '+', 'COUNT', 1)[1]
    if not entry then return end
    last = entry[1]
    local added = tonumber(string.match(last, '%d+'))
    if isDue(dueOf(entry[2]) or added) then return end
  end
end

local function lookAtWaiting()
  local first = tonumber(firstOf(waiting)[2])
  local later = redis.call(
    'ZRANGE', waiting, '(' .. now, '+inf', 'BYSCORE', 'LIMIT', 0, 1, 'WITHSCORES')
  if first then isDue(first) end
  if later[2] then isDue(tonumber(later[2])) end
end

local function lookAtLeases()
  local ends = tonumber(firstOf(leases)[2])
  if ends and ends <= now then isDue(ends) end
end

local function holds()
  local consumers, found = redis.pcall('XINFO', 'CONSUMERS', jobs, GROUP), {}
  for _, consumer in ipairs(consumers) do
    found[#found + 1] = valueOf(consumer, 'name')
    found[#found + 1] = valueOf(consumer, 'pending')
  end
  return found
end

local function orNone(at)
  return at < math.huge and at or 0
end

lookAtFresh()
lookAtWaiting()
lookAtLeases()
return {waits[1], tried, now, counts(), redis.call('HEXISTS', meta, 'paused'),
  orNone(since), orNone(from), redis.call('HGETALL', workers), holds()}
