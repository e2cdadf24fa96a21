-- Counts.
-- Returns: pending, processing, complete, failed, rejected

return counts()
