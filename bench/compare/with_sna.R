# with_sna.R ARCS: the triad census by sna of a directed graph, from a table of from, to (numbers from 1) whose first row
# says how many vertices there are.
suppressPackageStartupMessages(library(sna))
arcs <- read.csv(commandArgs(trailingOnly = TRUE)[1])
matrix <- matrix(0, arcs$from[1], arcs$from[1])
matrix[as.matrix(arcs[-1, ])] <- 1
census <- triad.census(matrix)
cat(paste(colnames(census), census[1, ], sep = "="), "\n")
cat("sna", as.character(packageVersion("sna")), "\n")
