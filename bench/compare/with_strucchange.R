# with_strucchange.R SERIES H: dates of the level shifts of a series (a table of date and value) by strucchange's
# breakpoints(), at least H values apart, their number by BIC; then the seconds that it took, and the versions.
suppressPackageStartupMessages(library(strucchange))
arguments <- commandArgs(trailingOnly = TRUE)
series <- read.csv(arguments[1])
took <- system.time(found <- breakpoints(series$value ~ 1, h = as.integer(arguments[2])))
last <- breakpoints(found)$breakpoints
cat(series$date[last[!is.na(last)] + 1], "\n")
cat(took[["user.self"]], "\n")
cat(R.version.string, "strucchange", as.character(packageVersion("strucchange")), "\n")
