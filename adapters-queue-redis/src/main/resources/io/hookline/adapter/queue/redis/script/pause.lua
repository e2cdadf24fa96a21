-- Keeps workers from claiming.

redis.call('HDEL', meta, 'paused')
redis.call('HSET', meta, 'paused', now)
return {}
