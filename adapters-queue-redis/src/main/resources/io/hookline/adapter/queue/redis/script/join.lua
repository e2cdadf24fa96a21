-- Opens the queue, and takes off the group what was left by workers that were killed.
-- Returns: what the server says of itself; nothing where the user may not ask

local LONG_GONE = 3600000

local function consumers()
  local found = redis.pcall('XINFO', 'CONSUMERS', jobs, GROUP)
  if found.err then
    createGroup()
    return {}
  end
  return found
end

for _, flat in ipairs(consumers()) do
  local consumer = {}
  for i = 1, #flat, 2 do
    consumer[flat[i]] = flat[i + 1]
  end
  if consumer.pending == 0 and consumer.idle > LONG_GONE then
    redis.call('XGROUP', 'DELCONSUMER', jobs, GROUP, consumer.name)
  end
end
born()

local function info(section)
  local text = redis.pcall('INFO', section)
  return type(text) == 'string' and text or ''
end

return {info('server') .. info('memory')}
