-- Extends leases.
-- ARGV: worker, its beat, lease in ms, leases
-- Returns: places (from 1) of those that were lost

local ends, START = now + ARGV[3], 3
local scores = redis.call('ZMSCORE', leases, unpack(ARGV, START + 1))
local renewed, lostPlaces = {}, {}
for place = 1, #scores do
  if scores[place] then
    renewed[#renewed + 1] = ends
    renewed[#renewed + 1] = ARGV[START + place]
  else
    lostPlaces[#lostPlaces + 1] = place
  end
end
if #renewed > 0 then
  redis.call('ZREM', leases, '')
  redis.call('ZADD', leases, 'XX', unpack(renewed))
end
beat(ARGV[1], ARGV[2])
return lostPlaces
