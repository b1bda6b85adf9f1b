#compdef jslim
# Completion of jslim %VERSION% for zsh, written by "jslim completion zsh": as _jslim in a directory of fpath, or sourced.

# Rules are listed here instead of being asked for: that would start a Java machine at every key press. They change with the
# version only, as the options do.
_jslim_rules() {
    local -a rules names
    rules=(
%RULES%
    )
    names=(
%NAMES%
    )
    # The other names are offered only when a word was begun, since they are many.
    if [[ -n $PREFIX ]]; then
        _describe -t rules 'rule' rules -- names
    else
        _describe -t rules 'rule' rules
    fi
}

_jslim_rule_list() {
    compset -P '*,'
    _jslim_rules
}

_jslim_images() {
    local -a images
    images=(${(f)"$(docker image ls --format '{{.Repository}}:{{.Tag}}' 2>/dev/null)"})
    images=(${images:#*<none>*})
    _wanted images expl 'image' compadd -a images
}

_jslim_dockerfiles() {
    _files -g '(*Dockerfile*|*Containerfile*|*.dockerfile)(-.)'
}

# No space after a word that wants something behind its =.
_jslim_words() {
    local expl
    _wanted values expl 'value' compadd -- ${@:#*=}
    _wanted values expl 'value' compadd -S '' -- ${(M)@:#*=}
}

_jslim_commands() {
    local -a commands
    commands=(
%COMMANDS%
    )
    _describe -t commands 'command' commands
}

_jslim() {
    local curcontext=$curcontext state line ret=1
    typeset -A opt_args
    _arguments -C -S \
%PROGRAM_OPTIONS% \
        '(-): :_jslim_commands' \
        '(-)*:: :->command' && ret=0
    [[ $state == command ]] || return ret
    case $words[1] in
%CASES%
    esac
    return ret
}

if [[ $funcstack[1] == _jslim ]]; then
    _jslim "$@"
else
    compdef _jslim jslim
fi
