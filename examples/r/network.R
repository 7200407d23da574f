# One period of a network, from the tables that `entente export NETWORK -o FOLDER/` writes, as an igraph object.
# Needs entente.R and the package igraph.

# The first day that a date may mean: 1954 is 1954-01-01, 1954-05~ is 1954-05-01.
first_day <- function(dates) {
  dates <- sub("~$", "", dates)
  as.Date(ifelse(is.na(dates), NA, paste0(dates, substring("0000-01-01", nchar(dates) + 1))))
}

# The day in the middle of those that a date may mean, where an event is placed that is not known to the day.
middle_day <- function(dates) {
  first <- first_day(dates)
  next_month <- as.Date(cut(first - as.POSIXlt(first)$mday + 32, "month"))
  width <- nchar(sub("~$", "", dates))
  first + ifelse(width == 4, 182, ifelse(width == 7, (as.numeric(next_month - first) - 1) %/% 2, 0))
}

# Years from one day to another, each day the part that it is of its own year.
years_between <- function(start, end) {
  as_year <- function(day) {
    parts <- as.POSIXlt(day)
    year <- parts$year + 1900
    leap <- (year %% 4 == 0 & year %% 100 != 0) | year %% 400 == 0
    year + parts$yday / ifelse(leap, 366, 365)
  }
  as_year(end) - as_year(start)
}

# The ties that hold or happen in [start, end), each with `value`, its part of the sum: an event its signed
# weight, a state its signed weight times the years for which it held.
ties_within <- function(ties, start, end, observed_end) {
  state <- ties$nature == "state"
  from <- first_day(ties$start)
  from[!state] <- middle_day(ties$date[!state])
  until <- first_day(ties$end)
  until[is.na(until)] <- observed_end
  until[!state] <- from[!state] + 1
  held_from <- pmax(from, start)
  held_until <- pmin(until, end)
  ties$value <- ties$sign * ties$weight * ifelse(state, years_between(held_from, held_until), ties$count)
  ties[held_from < held_until, ]
}

# An undirected graph with an edge a dyad: cooperation and conflict, both 0 or more, and what they add up to.
dyad_graph <- function(ties, actors) {
  first <- ifelse(ties$actor1 < ties$actor2, ties$actor1, ties$actor2)
  second <- ifelse(ties$actor1 < ties$actor2, ties$actor2, ties$actor1)
  offset <- ifelse(is.na(ties$offset), 0, ties$offset)
  dyads <- aggregate(cbind(cooperation = pmax(ties$value, 0) + offset, conflict = pmax(-ties$value, 0) + offset),
                     by = list(actor1 = first, actor2 = second), FUN = sum)
  dyads$strength <- dyads$cooperation + dyads$conflict
  igraph::graph_from_data_frame(dyads, directed = FALSE, vertices = actors)
}
