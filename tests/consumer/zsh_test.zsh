# zsh_test.zsh FOLDER: presses Tab in a zsh of its own, with the completions in FOLDER. Each line is what is typed
# and what must then stand there.
zmodload zsh/zpty
zpty shell zsh -f
zpty -w shell "stty cols 200; PS1=; fpath=($1 \$fpath); autoload -U compinit; compinit -D -u; bindkey '^I' complete-word; print rea''dy"
zpty -r shell seen '*ready*' || exit 1
while IFS='|' read -r typed wanted; do
    zpty -w -n shell $typed$'\t'
    zpty -r shell seen "*$wanted*" || exit 1
    [[ $seen != *'bad option'* ]] || { print -r -- "zsh: $typed: $seen"; exit 1; }
    zpty -w -n shell $'\x15'
done <<'CASES'
entente dra|draw
entente report us-p|us-pakistan
entente chart time|timeline
entente chart timeline us-p|us-pakistan
entente draw us-pakistan --theme scr|screen
entente centrality x --measure degree,betw|degree,betweenness
entente report x --docu|--documents
entente align x --interv|--intervals
entente import cow-a|cow-alliances
CASES
zpty -d shell
