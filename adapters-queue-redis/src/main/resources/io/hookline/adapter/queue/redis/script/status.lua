-- Counts.
-- Returns: pending, processing, complete, failed, rejected

local counts = redis.call('HMGET', meta, 'complete', 'failed', 'rejected')
local held = redis.call('ZCARD', leases)
local function count(place) return tonumber(counts[place] or 0) end
return {redis.call('XLEN', jobs) - held, held, count(1), count(2), count(3)}
