# Runs the program `entente` from R and reads its tables. Base R alone; nothing to install.
#
#   source("entente.R")
#   rows <- entente("align", "us-pakistan", "--pair", "usa,pakistan")
#
# The program is the one on the PATH, or the one named by options(entente.program = "/path/to/entente").

# Runs a command and gives its table as a data frame.
entente <- function(command, ...) {
  file <- tempfile(fileext = ".csv")
  on.exit(unlink(file))
  entente_run(command, ..., "-o", file)
  entente_read(file)
}

# Runs a command that writes the file or folder after "-o": figures, reports, exports. Gives what it says
# on standard error, a text a line. When it ends with an error, that text is R's error.
entente_run <- function(command, ...) {
  program <- path.expand(getOption("entente.program", "entente"))
  if (!nzchar(Sys.which(program))) {
    stop("no program ", program, "; say where it is: options(entente.program = \"/path/to/entente\")", call. = FALSE)
  }
  messages <- tempfile()
  on.exit(unlink(messages))
  code <- system2(program, shQuote(c(command, ...)), stdout = FALSE, stderr = messages)
  said <- readLines(messages, encoding = "UTF-8", warn = FALSE)
  if (code != 0) stop(paste(said, collapse = "\n"), call. = FALSE)
  invisible(said)
}

# Reads a CSV file of the program. An empty cell is NA, and nothing else is: the text "NA" stays a text. Columns
# of days become Date, of numbers numeric, of yes and no, or true and false, logical; the rest, and all names of
# periods, actors and records, even those that look like numbers, stay text.
entente_read <- function(file) {
  rows <- read.csv(file, na.strings = "", encoding = "UTF-8", check.names = FALSE, colClasses = "character")
  names_only <- c("period", "era", "actor", "actor1", "actor2", "source", "target", "relation", "id", "name", "label")
  converted <- setdiff(names(rows), names_only)
  rows[converted] <- lapply(rows[converted], entente_column)
  rows
}

entente_column <- function(cells) {
  known <- cells[!is.na(cells)]
  if (length(known) == 0) return(rep(NA, length(cells)))
  all_are <- function(pattern) all(grepl(pattern, known))
  if (all_are("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")) return(as.Date(cells))
  if (all_are("^(yes|no|true|false)$")) return(ifelse(is.na(cells), NA, cells %in% c("yes", "true")))
  if (all_are("^-?[0-9]+(\\.[0-9]+)?(e[-+]?[0-9]+)?$")) return(as.numeric(cells))
  cells
}
