"""The Lua scripts: each one makes a change of a campaign atomically. ``HEADER`` precedes each of them.

All keys of a campaign have the same hash tag. ``todo`` is a sorted set of the parts that are not done, scored with the
end of their lease in milliseconds: 0 for a part that was never claimed, 1 for one that was returned. ``owners`` maps
parts to the random token of their owner, which every write requires. ``args`` are the keyword arguments of
``CampaignStore.run_script``, ``now`` is the time in milliseconds.
"""

from __future__ import annotations

from typing import Final

__all__ = ["APPEND", "CLAIM", "CREATE", "HEADER", "NOTE", "RELEASE", "SET_STATE", "SPLIT", "STATUS"]

HEADER: Final = """
local campaign, todo, owners, records = unpack(KEYS)
local args = cjson.decode(ARGV[1])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
"""
"""Defines the variables that all scripts use."""

CREATE: Final = """
if redis.call('EXISTS', campaign) == 1 then return 0 end
redis.call('HSET', campaign, 'state', 'splitting', 'slots', args.slots, 'created', now, 'spec', args.spec)
redis.call('ZADD', todo, 0, 'split')
return 1
"""
"""Registers a campaign; returns 0 if it exists."""

CLAIM: Final = """
local state, slots = unpack(redis.call('HMGET', campaign, 'state', 'slots'))
if not state then return {'gone', ''} end
if state ~= 'running' and state ~= 'splitting' then return {state, ''} end
if redis.call('ZCOUNT', todo, '(' .. now, '+inf') >= tonumber(slots) then return {'busy', ''} end
-- Parts that were claimed before go first: those of dead workers would otherwise wait until the end.
local part = redis.call('ZRANGEBYSCORE', todo, 1, now, 'LIMIT', 0, 1)[1]
  or redis.call('ZRANGEBYSCORE', todo, '-inf', now, 'LIMIT', 0, 1)[1]
if not part then return {'busy', ''} end
redis.call('ZADD', todo, now + args.lease_ms, part)
redis.call('HSET', owners, part, args.token)
return {'claimed', part}
"""
"""Claims a part; returns ``claimed`` and the part, or why there is none."""

APPEND: Final = """
if redis.call('HGET', owners, args.part) ~= args.token then return 'lost' end
redis.call('ZADD', todo, 'XX', now + args.lease_ms, args.part)
-- A write is repeated if its reply was lost.
local write = args.token .. '#' .. args.write
if #args.records > 0 and redis.call('HGET', owners, args.part .. '#') ~= write then
  redis.call('HSET', owners, args.part .. '#', write)
  for name, count in pairs(args.counts) do
    if count ~= 0 then redis.call('HINCRBY', campaign, name, count) end
  end
  for _, record in ipairs(args.records) do redis.call('RPUSH', records, record) end
end
return redis.call('HGET', campaign, 'state')
"""
"""Renews the lease, and adds records and their counts if there are any. Returns the campaign's state, or ``lost``."""

RELEASE: Final = """
if redis.call('HGET', owners, args.part) ~= args.token then return 0 end
redis.call('HDEL', owners, args.part, args.part .. '#')
if args.done then
  redis.call('ZREM', todo, args.part)
  redis.call('HDEL', campaign, 'error')
  if redis.call('ZCARD', todo) == 0 and redis.call('HGET', campaign, 'state') ~= 'cancelled' then
    redis.call('HSET', campaign, 'state', 'complete', 'ended', now)
  end
else
  redis.call('ZADD', todo, 'XX', 1, args.part)
end
return 1
"""
"""Returns a part, or removes it if it is done."""

SPLIT: Final = """
if redis.call('HGET', owners, 'split') ~= args.token then return 0 end
redis.call('HDEL', owners, 'split')
redis.call('ZREM', todo, 'split')
redis.call('HSET', campaign, 'parts', #args.filled, 'total', args.rows, 'bad', args.bad, 'all_parts', args.parts)
redis.call('HINCRBY', campaign, 'rows', args.bad)
redis.call('HINCRBY', campaign, 'failed', args.bad)
for _, part in ipairs(args.filled) do redis.call('ZADD', todo, 0, part) end
local state = redis.call('HGET', campaign, 'state')
if #args.filled == 0 and state ~= 'cancelled' then
  redis.call('HSET', campaign, 'state', 'complete', 'ended', now)
elseif state == 'splitting' then
  redis.call('HSET', campaign, 'state', 'running')
end
return 1
"""
"""Replaces the part ``split`` by the parts that have rows."""

SET_STATE: Final = """
local state, wanted = redis.call('HGET', campaign, 'state'), args.wanted
if not state then return {'gone', 0} end
if wanted == 'resumed' then
  if state ~= 'paused' then return {state, 0} end
  wanted = redis.call('ZSCORE', todo, 'split') and 'splitting' or 'running'
  redis.call('HDEL', campaign, 'error')
  if redis.call('ZCARD', todo) == 0 then wanted = 'complete' end
elseif wanted == 'paused' then
  if state ~= 'running' and state ~= 'splitting' then return {state, 0} end
elseif state == 'complete' then
  return {state, 0}
end
redis.call('HSET', campaign, 'state', wanted)
if wanted == 'cancelled' then redis.call('HSET', campaign, 'ended', now) end
if args.reason ~= '' then redis.call('HSET', campaign, 'error', args.reason) end
return {wanted, 1}
"""
"""Sets the state: ``paused``, ``resumed`` or ``cancelled``. Returns the state, and whether it changed."""

NOTE: Final = """
if redis.call('EXISTS', campaign) == 1 then redis.call('HSET', campaign, 'error', args.problem) end
"""
"""Stores a problem that the status shows."""

STATUS: Final = """
local active = {}
for _, part in ipairs(redis.call('ZRANGEBYSCORE', todo, '(' .. now, '+inf')) do
  active[#active + 1] = redis.call('HGET', owners, part) or ''
end
return {redis.call('HGETALL', campaign), redis.call('ZCARD', todo), active}
"""
"""Returns the fields, the number of parts left, and the tokens of live leases."""
