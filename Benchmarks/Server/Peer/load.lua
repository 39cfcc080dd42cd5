-- What wrk asks: with BENCH_LIST one path a line, at random; with BENCH_FORMS one form body a line. Forms, and with BENCH_VISITORS
-- pages too, come each from an address of its own, as applicants and readers do.
local lines, isForm, isApart = {}, false, os.getenv("BENCH_VISITORS") ~= nil

function init(args)
  local name = os.getenv("BENCH_LIST")
  if os.getenv("BENCH_FORMS") then name, isForm = os.getenv("BENCH_FORMS"), true end
  for line in io.lines(name) do lines[#lines + 1] = line end
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
end

local function address()
  return string.format("10.%d.%d.%d", math.random(0, 255), math.random(0, 255), math.random(1, 254))
end

function request()
  local line = lines[math.random(#lines)]
  if isApart then wrk.headers["X-Forwarded-For"] = address() end
  if not isForm then return wrk.format("GET", line) end
  wrk.headers["X-Forwarded-For"] = address()
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  return wrk.format("POST", os.getenv("BENCH_PATH"), nil, line)
end

function done(summary, latency, requests)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("RESULT %f %f %f %d %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, summary.requests, failed))
end
