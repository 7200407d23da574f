# strucchange.R FILE...: the best breaks of the level of each series (one value a line) by strucchange's
# breakpoints(), at least 5 values between two breaks, at most 5 breaks, their number by BIC. Lines of file,
# CPU seconds of the search alone (least of 3), breaks.
suppressPackageStartupMessages(library(strucchange))
for (path in commandArgs(trailingOnly = TRUE)) {
  y <- ts(scan(path, quiet = TRUE))
  least <- Inf
  for (i in 1:3) {
    used <- system.time(found <- breakpoints(y ~ 1, h = 5, breaks = 5))
    least <- min(least, used[["user.self"]] + used[["sys.self"]])
  }
  breaks <- breakpoints(found)$breakpoints
  cat(path, least, paste(breaks[!is.na(breaks)], collapse = " "), sep = "\t")
  cat("\n")
}
