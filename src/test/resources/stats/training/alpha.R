library(irr)
scores <- read.csv("scores.csv", na.strings = "")
coders <- c("barrantes", "kessler", "tarrafa")
line <- function(part, id, table) {
  m <- as.matrix(table)
  alpha <- sapply(c("ordinal", "nominal", "interval"), function(method) kripp.alpha(t(m), method)$value)
  cat(paste(c(part, id, sprintf("%.15f", alpha), sum(rowSums(!is.na(m)) > 1)), collapse = ","), "\n", sep = "")
}
cat("part,id,ordinal,nominal,interval,units_used\n")
line("total", "", scores[coders])
line("with-final", "", scores[c(coders, "final")])
for (item in sort(unique(scores$item))) line("item", item, scores[scores$item == item, coders])
for (pair in combn(c(coders, "final"), 2, simplify = FALSE)) line("pair", paste(pair, collapse = "+"), scores[pair])
