"""The Lua scripts: each one makes a change of a campaign atomically.

All keys of a campaign have the same hash tag. ``todo`` is a sorted set of the parts that are not done, scored with the
end of their lease in milliseconds: 0 for a part that was never claimed, 1 for one that was returned. ``token`` maps
parts to the random token of their owner, which every write requires.
"""

from __future__ import annotations

from typing import Final

__all__ = ["APPEND", "CLAIM", "CREATE", "NOTE", "RELEASE", "SET_STATE", "SPLIT", "STATUS"]

_NOW: Final = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
"""

CREATE: Final = """
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], unpack(ARGV))
redis.call('ZADD', KEYS[2], 0, 'split')
return 1
"""
"""KEYS campaign, todo; ARGV fields and values. Returns 0 if the campaign exists."""

CLAIM: Final = (
    _NOW
    + """
local state, slots = unpack(redis.call('HMGET', KEYS[1], 'state', 'slots'))
if not state then return {'gone', ''} end
if state ~= 'running' and state ~= 'splitting' then return {state, ''} end
if redis.call('ZCOUNT', KEYS[2], '(' .. now, '+inf') >= tonumber(slots) then return {'busy', ''} end
-- Parts that were claimed before go first: those of dead workers would otherwise wait until the end.
local part = redis.call('ZRANGEBYSCORE', KEYS[2], 1, now, 'LIMIT', 0, 1)[1]
  or redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, 1)[1]
if not part then return {'busy', ''} end
redis.call('ZADD', KEYS[2], now + ARGV[1], part)
redis.call('HSET', KEYS[3], part, ARGV[2])
return {'claimed', part}
"""
)
"""KEYS campaign, todo, token; ARGV lease in ms, new token."""

APPEND: Final = (
    _NOW
    + """
if redis.call('HGET', KEYS[3], ARGV[1]) ~= ARGV[2] then return 'lost' end
redis.call('ZADD', KEYS[2], 'XX', now + ARGV[3], ARGV[1])
-- A write is repeated if its reply was lost.
local write = ARGV[2] .. '#' .. ARGV[4]
if #ARGV > 9 and redis.call('HGET', KEYS[3], ARGV[1] .. '#') ~= write then
  redis.call('HSET', KEYS[3], ARGV[1] .. '#', write)
  for i, name in ipairs({'rows', 'succeeded', 'failed', 'duplicates', 'requests'}) do
    if ARGV[4 + i] ~= '0' then redis.call('HINCRBY', KEYS[1], name, ARGV[4 + i]) end
  end
  for i = 10, #ARGV do redis.call('RPUSH', KEYS[4], ARGV[i]) end
end
return redis.call('HGET', KEYS[1], 'state')
"""
)
"""KEYS campaign, todo, token, records; ARGV part, token, lease in ms, number of the write, five sums, records.

Renews the lease, and adds the records if there are any. Returns the campaign's state, or ``lost``."""

RELEASE: Final = (
    _NOW
    + """
if redis.call('HGET', KEYS[3], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HDEL', KEYS[3], ARGV[1], ARGV[1] .. '#')
if ARGV[3] == '1' then
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('HDEL', KEYS[1], 'error')
  if redis.call('ZCARD', KEYS[2]) == 0 and redis.call('HGET', KEYS[1], 'state') ~= 'cancelled' then
    redis.call('HSET', KEYS[1], 'state', 'complete', 'ended', now)
  end
else
  redis.call('ZADD', KEYS[2], 'XX', 1, ARGV[1])
end
return 1
"""
)
"""KEYS campaign, todo, token; ARGV part, token, whether it is done."""

SPLIT: Final = (
    _NOW
    + """
if redis.call('HGET', KEYS[3], 'split') ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[3], 'split')
redis.call('ZREM', KEYS[2], 'split')
redis.call('HSET', KEYS[1], 'parts', ARGV[2], 'total', ARGV[3], 'bad', ARGV[4], 'all_parts', ARGV[5])
redis.call('HINCRBY', KEYS[1], 'rows', ARGV[4])
redis.call('HINCRBY', KEYS[1], 'failed', ARGV[4])
for i = 6, #ARGV do redis.call('ZADD', KEYS[2], 0, ARGV[i]) end
local state = redis.call('HGET', KEYS[1], 'state')
if #ARGV == 5 and state ~= 'cancelled' then
  redis.call('HSET', KEYS[1], 'state', 'complete', 'ended', now)
elseif state == 'splitting' then
  redis.call('HSET', KEYS[1], 'state', 'running')
end
return 1
"""
)
"""KEYS campaign, todo, token; ARGV token, parts with rows, rows, bad rows, all parts, numbers of parts with rows."""

SET_STATE: Final = (
    _NOW
    + """
local state = redis.call('HGET', KEYS[1], 'state')
if not state then return {'gone', 0} end
local wanted = ARGV[1]
if wanted == 'resumed' then
  if state ~= 'paused' then return {state, 0} end
  wanted = redis.call('ZSCORE', KEYS[2], 'split') and 'splitting' or 'running'
  redis.call('HDEL', KEYS[1], 'error')
  if redis.call('ZCARD', KEYS[2]) == 0 then wanted = 'complete' end
elseif wanted == 'paused' then
  if state ~= 'running' and state ~= 'splitting' then return {state, 0} end
elseif state == 'complete' then
  return {state, 0}
end
redis.call('HSET', KEYS[1], 'state', wanted)
if wanted == 'cancelled' then redis.call('HSET', KEYS[1], 'ended', now) end
if ARGV[2] ~= '' then redis.call('HSET', KEYS[1], 'error', ARGV[2]) end
return {wanted, 1}
"""
)
"""KEYS campaign, todo; ARGV paused, resumed or cancelled, and the reason. Returns the state, and whether it changed."""

NOTE: Final = """
if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'error', ARGV[1]) end
"""
"""KEYS campaign; ARGV a problem that the status is to show."""

STATUS: Final = (
    _NOW
    + """
local owners = {}
for _, part in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '(' .. now, '+inf')) do
  owners[#owners + 1] = redis.call('HGET', KEYS[3], part) or ''
end
return {redis.call('HGETALL', KEYS[1]), redis.call('ZCARD', KEYS[2]), owners}
"""
)
"""KEYS campaign, todo, token. Returns the fields, the number of parts left, and the tokens of live leases."""
