# Completion of jslim %VERSION% for fish, written by "jslim completion fish".

# Whether the command is $argv[1]; without it, whether there is none yet.
function __jslim_is
    set -l words (commandline -opc)
    if set -q argv[1]
        set -q words[2]; and test "$words[2]" = "$argv[1]"
    else
        not set -q words[2]
    end
end

# Rules are listed here instead of being asked for: that would start a Java machine at every key press. They change with the
# version only, as the options do.
function __jslim_rules
    printf '%s\t%s\n' \
%RULES%
    # The other names are offered only when a word was begun, since they are many.
    if string length -q -- (__jslim_typed)
        printf '%s\t%s\n' \
%NAMES%
    end
end

# The value that is being typed.
function __jslim_typed
    commandline -ct | string replace -r -- '^--?[a-z-]+=' ''
end

function __jslim_rule_list
    set -l before (__jslim_typed | string match -r -- '^.*,')
    for rule in (__jslim_rules)
        printf '%s\n' "$before$rule"
    end
end

function __jslim_images
    docker image ls --format '{{.Repository}}:{{.Tag}}' 2>/dev/null | string match -v -- '*<none>*'
end

complete -c jslim -f
%COMPLETIONS%
