-- Lets workers claim again, and wakes them.

if redis.call('HDEL', meta, 'paused') > 0 then ring() end
return {}
