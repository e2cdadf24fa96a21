-- The request never changes, so wrk renders it once; BODY is set by the driver.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = os.getenv("BODY")

function done(summary)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("delivered %d failed %d\n", summary.requests, failed))
end
