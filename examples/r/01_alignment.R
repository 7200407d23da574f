# How near the United States and Pakistan stood, decade by decade, with intervals: a table and a figure.
# Run in this folder: Rscript 01_alignment.R
source("entente.R")

rows <- entente("align", "us-pakistan", "--by", "decade", "--pair", "usa,pakistan", "--intervals")

print(data.frame(period = rows$period, from = rows$start, net = round(rows$net, 2), s = round(rows$s, 2),
                 low = round(rows$s_low, 2), high = round(rows$s_high, 2), items = rows$items), row.names = FALSE)

# S with its intervals as dots and bars, net cooperation as rings.
draw <- function(rows) {
  at <- seq_len(nrow(rows))
  par(mar = c(4.2, 4.2, 1, 1), las = 1, mgp = c(2.6, 0.7, 0), tcl = -0.3)
  plot(NA, xlim = c(0.6, nrow(rows) + 0.4), ylim = c(-1, 1), xlab = "", ylab = "Alignment, -1 to 1", xaxt = "n",
       bty = "n")
  abline(h = 0, col = "grey60")
  segments(at, rows$s_low, at, rows$s_high, lwd = 3, col = "#0072B2", lend = "butt")
  points(at, rows$s, pch = 19, col = "#0072B2")
  points(at + 0.16, rows$net, pch = 21, col = "#D55E00", bg = "white")
  axis(1, at = at, labels = rows$period, tick = FALSE)
  mtext(paste(rows$items, "items"), side = 1, at = at, line = 2, cex = 0.8, col = "grey30")
  legend("bottomleft", bty = "n", pch = c(19, 21), col = c("#0072B2", "#D55E00"), pt.bg = c(NA, "white"), cex = 0.9,
         legend = c("S over ties with others, 95 % interval", "net cooperation with each other"))
}

# For LaTeX, for a page, and for Word.
pdf("alignment.pdf", width = 7, height = 4)
draw(rows)
invisible(dev.off())

svg("alignment.svg", width = 7, height = 4)
draw(rows)
invisible(dev.off())

png("alignment.png", width = 7, height = 4, units = "in", res = 150, type = "cairo")
draw(rows)
invisible(dev.off())
