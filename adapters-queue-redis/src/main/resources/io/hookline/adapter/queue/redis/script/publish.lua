-- Adds jobs.
-- KEYS: behind those of the queue one for each job, or an empty one where it is taken in any case
-- ARGV: for how many ms an id is remembered, then for each job how many values follow, and they
-- Returns: how many were added

local window = ARGV[1]
local at, key, added = 2, 12, 0

local function isNew()
  return KEYS[key] == jobs or redis.call('SET', KEYS[key], '', 'NX', 'PX', window)
end

while at < #ARGV do
  local size = tonumber(ARGV[at])
  if isNew() then
    redis.call('XADD', jobs, '*', unpack(ARGV, at + 1, at + size))
    added = added + 1
  end
  at = at + 1 + size
  key = key + 1
end
return {added}
