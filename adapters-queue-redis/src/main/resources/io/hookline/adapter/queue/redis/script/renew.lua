-- Extends leases.
-- ARGV: lease in ms, leases
-- Returns: places (from 1) of those that were lost

local ends = now + ARGV[1]
local scores = redis.call('ZMSCORE', leases, unpack(ARGV, 2))
local renewed, lostPlaces = {}, {}
for place = 1, #scores do
  if scores[place] then
    renewed[#renewed + 1] = ends
    renewed[#renewed + 1] = ARGV[place + 1]
  else
    lostPlaces[#lostPlaces + 1] = place
  end
end
if #renewed > 0 then
  redis.call('ZADD', leases, 'XX', unpack(renewed))
end
return lostPlaces
