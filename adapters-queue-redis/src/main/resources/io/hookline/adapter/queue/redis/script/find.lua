-- Looks for a job in a piece of the stream, or of the history.
-- ARGV: its id, jobs or history, the entry after which to look, how many to look at
-- Returns: birth of the queue, the last entry looked at or nothing, how many bytes all had, and
--          {{entry, state, due or 0, whether it is held, by whom}...}

local id, stream = ARGV[1], ARGV[2] == 'history' and history or jobs
local bytes, found = 0, {}

-- One without an id of its own is known by that of its entry, behind that of the queue.
local function isIt(entry)
  local own = valueOf(entry[2], 'id')
  if own and own ~= '' then return own == id end
  return string.sub(id, -1 - #entry[1]) == '-' .. entry[1]
end

local function endOfLease(entry)
  local at = '0'
  repeat
    local page = redis.call('ZSCAN', leases, at, 'MATCH', entry .. ':*', 'COUNT', 1000)
    at = page[1]
    if page[2][2] then return tonumber(page[2][2]) end
  until at == '0'
  return 0
end

local function holder(entry)
  local held = redis.pcall('XPENDING', jobs, GROUP, entry, entry, 1)[1]
  return held and held[2] or ''
end

local function sighting(entry)
  local name = entry[1]
  local state = redis.call('HGET', states, name) or ''
  local ends = endOfLease(name)
  if ends > now then return {entry, state, ends, 1, holder(name)} end
  return {entry, state, math.max(ends, tonumber(redis.call('ZSCORE', waiting, name) or 0)), 0, ''}
end

local entries = redis.call('XRANGE', stream, '(' .. ARGV[3], '+', 'COUNT', ARGV[4])
for _, entry in ipairs(entries) do
  for _, value in ipairs(entry[2]) do
    bytes = bytes + #value
  end
  if isIt(entry) then found[#found + 1] = sighting(entry) end
end
local last = entries[#entries]
return {redis.call('HGET', meta, 'born') or '0', last and last[1] or '', bytes, found}
