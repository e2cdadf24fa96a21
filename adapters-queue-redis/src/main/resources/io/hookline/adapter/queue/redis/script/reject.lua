-- Keeps aside entries that are no usable job.
-- ARGV: how many are kept, then for each its lease and the reason

local function keepAside(member, reason)
  if redis.call('ZREM', leases, member) == 0 then return end
  local id = idOf(member)
  local entry = redis.call('XRANGE', jobs, id, id)[1]
  if entry then
    redis.call('XADD', rejected, 'MAXLEN', ARGV[1], '*',
      'reason', reason, 'entry', id, unpack(entry[2]))
  end
  forget({id})
  redis.call('HINCRBY', meta, 'rejected', 1)
end

for i = 2, #ARGV, 2 do
  keepAside(ARGV[i], ARGV[i + 1])
end
return {}
