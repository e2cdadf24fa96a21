-- Ends leases at once, so that others may claim their jobs, and takes the worker off the group.
-- ARGV: worker, leases

redis.call('HDEL', workers, ARGV[1])
redis.pcall('XGROUP', 'DELCONSUMER', jobs, GROUP, ARGV[1])
for i = 2, #ARGV do
  redis.call('ZADD', leases, 'XX', now, ARGV[i])
end
if #ARGV > 1 then ring() end
return {}
