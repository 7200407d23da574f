# with_igraph.R TIES OUT: five measures of every actor in every year with igraph, as a table. See compare.py.
suppressPackageStartupMessages(library(igraph))
files <- commandArgs(trailingOnly = TRUE)
ties <- read.csv(files[1], colClasses = "character")
actors <- sort(unique(c(ties$actor1, ties$actor2)))
rows <- lapply(split(ties, ties$date), function(year) {
  graph <- simplify(graph_from_data_frame(year[c("actor1", "actor2")], directed = FALSE, vertices = actors))
  data.frame(period = year$date[1], actor = actors, degree = degree(graph),
             betweenness = betweenness(graph, normalized = TRUE), harmonic = harmonic_centrality(graph, normalized = TRUE),
             clustering = transitivity(graph, type = "local"), core = coreness(graph))
})
write.csv(do.call(rbind, rows), files[2], row.names = FALSE, na = "")
