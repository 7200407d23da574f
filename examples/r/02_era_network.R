# One era as an igraph object, made of the tables that `entente export` writes, and a check that igraph measures
# what Entente measures. Run in this folder: Rscript 02_era_network.R
suppressPackageStartupMessages(library(igraph))
source("entente.R")
source("network.R")

entente_run("export", "us-pakistan", "-o", "tables/")
ties <- entente_read("tables/ties.csv")
eras <- entente_read("tables/eras.csv")
observed_end <- first_day(entente_read("tables/network.csv")$observed_end)

ours <- entente("centrality", "us-pakistan", "--by", "era", "--measure", "degree,betweenness,strength")

for (i in seq_len(nrow(eras))) {
  rows <- ours[ours$period == eras$era[i], ]
  within <- ties_within(ties, first_day(eras$start[i]), first_day(eras$end[i]), observed_end)
  graph <- dyad_graph(within, rows["actor"])
  stopifnot(identical(V(graph)$name, rows$actor),
            all.equal(unname(degree(graph)), rows$degree),
            all.equal(unname(betweenness(graph, normalized = TRUE)), rows$betweenness),
            all.equal(unname(strength(graph, weights = E(graph)$strength)), rows$strength))
  cat(sprintf("%-14s %2d actors, %2d dyads: degree, betweenness and strength agree\n", eras$era[i], gorder(graph),
              gsize(graph)))
}

# From here on it is a graph like any other: what Entente has no measure of, on the last era.
core <- induced_subgraph(graph, which(components(graph)$membership == which.max(components(graph)$csize)))
cat("largest component:", gorder(core), "actors, diameter", diameter(core, weights = NA), "steps\n")
