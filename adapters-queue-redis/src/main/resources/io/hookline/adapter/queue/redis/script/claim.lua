-- Claims due jobs: those whose lease has ended, those that waited, fresh ones. Where many wait and
-- many are fresh, each get half.
-- ARGV: worker, how many at most, lease in ms, how many bytes at most, the worker's beat
-- Returns: token of the first fresh entry, birth of the queue,
--          {{entry, due, received, state, token}...}, {entry...},
--          the time; or where these are empty: ms until something is due, last entry handed out, last ring,
--          whether the queue is paused

local LOST_KEPT = 3600000
local LONGEST_WAIT = 3600000
local FIRST_STEP, STEP = 4, 64
local LAST_ENTRY = '18446744073709551615-18446744073709551615'

local worker, most = ARGV[1], tonumber(ARGV[2])
local lease, budget = tonumber(ARGV[3]), tonumber(ARGV[4])
local known = redis.call('HMGET', meta, 'token', 'last', 'paused')
local first = math.max(micros, (tonumber(known[1]) or 0) + 1)
local last, paused = known[2], known[3]
local holds, again, fresh, count, bytes = {}, {}, {}, 0, 0
local firstFresh

local function hold(entry)
  local token = first + count
  holds[#holds + 1] = now + lease
  holds[#holds + 1] = memberOf(entry[1], token)
  count = count + 1
  local fields = entry[2]
  for i = 2, #fields, 2 do
    bytes = bytes + #fields[i]
  end
  return token
end

local function isFull(limit)
  return count >= limit or bytes >= budget
end

local function takeAgain(id, due, times, state)
  local entry = inGroup('XCLAIM', jobs, GROUP, worker, 0, id, 'RETRYCOUNT', times, 'FORCE')[1]
  if entry then
    again[#again + 1] = {entry, due, times, state, hold(entry)}
  else
    forget({id})
  end
end

-- Takes what is due of waiting, or of leases; each of those was received once more. Returns the
-- members taken, and their ids.
local function takeDue(key, limit, idIn, more)
  local due = redis.call(
    'ZRANGE', key, '-inf', now, 'BYSCORE', 'LIMIT', 0, limit - count, 'WITHSCORES')
  if #due == 0 then return {}, {} end
  local ids, members = {}, {}
  for i = 1, #due, 2 do
    ids[#ids + 1] = idIn(due[i])
  end
  local times = redis.call('HMGET', received, unpack(ids))
  local kept = redis.call('HMGET', states, unpack(ids))
  for i, id in ipairs(ids) do
    if isFull(limit) then break end
    members[i] = due[2 * i - 1]
    takeAgain(id, due[2 * i], (times[i] or 0) + 1 + more, kept[i])
  end
  redis.call('ZREM', key, unpack(members))
  return members, ids
end

-- The holder of a lease that has ended may still come back, and is told then.
local function takeEnded()
  local ended, ids = takeDue(leases, most, idOf, 1)
  for i, member in ipairs(ended) do
    redis.call('ZADD', lost, now, member)
    redis.call('HINCRBY', received, ids[i], 1)
  end
  if #ended > 0 then
    redis.call('ZREMRANGEBYSCORE', lost, '-inf', now - LOST_KEPT)
    redis.call('PEXPIRE', lost, LOST_KEPT)
  end
end

local function takeWaiting(limit)
  takeDue(waiting, limit, function(id) return id end, 0)
end

-- Few at first, then as many as fit, should they be as large as those before.
local function step()
  local fitting = FIRST_STEP
  if bytes > 0 then
    fitting = math.floor((budget - bytes) * count / bytes)
  end
  return math.max(1, math.min(fitting, STEP, most - count))
end

local function takeOrPostpone(entry)
  local at = dueOf(entry[2])
  if at and at > now then
    redis.call('XACK', jobs, GROUP, entry[1])
    redis.call('ZADD', waiting, at, entry[1])
  else
    local token = hold(entry)
    firstFresh = firstFresh or token
    fresh[#fresh + 1] = entry
  end
end

local function takeFresh()
  while not isFull(most) do
    local size = step()
    local answer = inGroup(
      'XREADGROUP', 'GROUP', GROUP, worker, 'COUNT', size, 'STREAMS', jobs, '>')
    if not answer then return end
    local entries = answer[1][2]
    for i = 1, #entries do
      takeOrPostpone(entries[i])
    end
    last = entries[#entries][1]
    if #entries < size then return end
  end
end

local function lastRing()
  local rung = redis.call('XREVRANGE', wake, '+', '-', 'COUNT', 1)[1]
  return rung and rung[1] or '0-0'
end

beat(worker, ARGV[5])
if paused then
  return {0, 0, again, fresh, LONGEST_WAIT, LAST_ENTRY, lastRing(), 1}
end

takeEnded()
takeWaiting(math.max(count, math.ceil(most / 2)))
takeFresh()
takeWaiting(most)

if last and last ~= known[2] then
  redis.call('HSET', meta, 'last', last)
end
if count > 0 then
  redis.call('ZADD', leases, unpack(holds))
  redis.call('HSET', meta, 'token', string.format('%.0f', first + count - 1))
  return {firstFresh or 0, born(), again, fresh, now}
end

local soon = math.min(
  now + LONGEST_WAIT,
  tonumber(firstOf(waiting)[2]) or math.huge,
  tonumber(firstOf(leases)[2]) or math.huge)
return {0, 0, again, fresh, math.max(0, soon - now), last or '0-0', lastRing(), 0}
