-- Ends claims.
-- ARGV: worker, how many are kept in the history, then how many are complete, given up on, to be
--       retried, released; then all their leases in that order; then of those to be retried and
--       released in how many ms; then of those to be retried their states; then, where a history is
--       kept, of each that is complete or given up on its id, its attempts and how the last ended
-- Returns: places (from 1) of those that were lost, and of those that are older than the queue

local kept = tonumber(ARGV[2])
local complete, failed = tonumber(ARGV[3]), tonumber(ARGV[4])
local retried, released = tonumber(ARGV[5]), tonumber(ARGV[6])
local START = 6
local ended = complete + failed
local all = ended + retried + released
local delays, notes = START + all - ended, START + all + retried + released
local records = notes + retried

local held, ids, gone, back, state, unreceived = {}, {}, {}, {}, {}, {}
local lostPlaces, oldPlaces = {}, {}
local counts = {complete = 0, failed = 0}

local function absent(place, member)
  if redis.call('ZSCORE', lost, member) then
    lostPlaces[#lostPlaces + 1] = place
  elseif tokenOf(member) < born() then
    oldPlaces[#oldPlaces + 1] = place
  end
end

local function finish(place, id)
  local name = place <= complete and 'complete' or 'failed'
  counts[name] = counts[name] + 1
  gone[#gone + 1] = id
end

local function putBack(place, id)
  back[#back + 1] = now + ARGV[delays + place]
  back[#back + 1] = id
  if place <= ended + retried then
    state[#state + 1] = id
    state[#state + 1] = ARGV[notes + place - ended]
    unreceived[#unreceived + 1] = id
  end
end

local function remember()
  for place = 1, ended do
    if held[place] then
      local record = records + 3 * (place - 1)
      redis.call('XADD', history, 'MAXLEN', '~', kept, '*',
        'id', ARGV[record + 1], 'state', place <= complete and 'complete' or 'failed',
        'attempts', ARGV[record + 2], 'error', ARGV[record + 3], 'worker', ARGV[1],
        'entry', idOf(ARGV[START + place]))
    end
  end
end

local scores = redis.call('ZMSCORE', leases, unpack(ARGV, START + 1, START + all))
local members = {}
for place = 1, all do
  local member = ARGV[START + place]
  if scores[place] then
    held[place] = true
    members[#members + 1] = member
    ids[#ids + 1] = idOf(member)
    if place <= ended then finish(place, ids[#ids]) else putBack(place, ids[#ids]) end
  else
    absent(place, member)
  end
end

if #members > 0 then
  redis.call('ZREM', leases, unpack(members))
end
if #gone > 0 then
  forget(gone)
  if counts.complete > 0 then redis.call('HINCRBY', meta, 'complete', counts.complete) end
  if counts.failed > 0 then redis.call('HINCRBY', meta, 'failed', counts.failed) end
  if kept > 0 then remember() end
end
if #back > 0 then
  redis.call('XACK', jobs, GROUP, unpack(ids, #gone + 1))
  redis.call('ZADD', waiting, unpack(back))
  if #state > 0 then redis.call('HSET', states, unpack(state)) end
  if #unreceived > 0 then redis.call('HDEL', received, unpack(unreceived)) end
  local head = firstOf(waiting)[1]
  for i = 2, #back, 2 do
    if back[i] == head then ring() end
  end
end
return {lostPlaces, oldPlaces}
