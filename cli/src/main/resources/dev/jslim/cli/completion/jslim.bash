# Completion of jslim %VERSION% for bash 3.2 and newer, written by "jslim completion bash".
# It needs nothing of the package bash-completion, and goes well with it.

# Rules are listed here instead of being asked for: that would start a Java machine at every key press. They change with the
# version only, as the options do.
_jslim_rules='%RULES%'
# Offered only when a word was begun, since they are many.
_jslim_rule_names='%NAMES%'

# Sets what the options of command $1 are.
_jslim_options() {
    case $1 in
%OPTIONS%
    esac
}

# Sets what the value of option $2 of command $1 is; fails if it takes none.
_jslim_value() {
    case "$1 $2" in
%VALUES%
    *) return 1 ;;
    esac
}

# Sets what argument number $2 of command $1 is; fails if there is none.
_jslim_argument() {
    case $1 in
%ARGUMENTS%
    *) return 1 ;;
    esac
}

# Adds those of the words from $2 on that begin with $value; $1 stands before each of them.
_jslim_words() {
    local before=$1 word
    shift
    for word; do
        if [[ $word == "$value"* ]]; then COMPREPLY+=("$before$word"); fi
    done
}

# Adds files, or with -d directories. What is quoted is left to readline, which knows how to complete it.
_jslim_files() {
    local file
    compopt -o filenames -o default 2>/dev/null
    if [[ $value == *[\\\"\'\$]* ]]; then return; fi
    while IFS= read -r file; do
        COMPREPLY+=("$before$file")
    done < <(compgen "$1" -- "$value")
}

# Leaves Dockerfiles and directories if there are any Dockerfiles.
_jslim_dockerfiles() {
    local file name found=() dockerfiles=
    _jslim_files -f
    for file in ${COMPREPLY[@]+"${COMPREPLY[@]}"}; do
        name=${file##*/}
        case $name in
        *Dockerfile* | *Containerfile* | *.dockerfile)
            found+=("$file")
            dockerfiles=1
            ;;
        *) if [[ -d ${file/#\~/$HOME} ]]; then found+=("$file"); fi ;;
        esac
    done
    if [[ $dockerfiles ]]; then COMPREPLY=("${found[@]}"); fi
}

_jslim_images() {
    local image
    while IFS= read -r image; do
        if [[ $image != *'<none>'* ]]; then _jslim_words "$before" "$image"; fi
    done < <(docker image ls --format '{{.Repository}}:{{.Tag}}' 2>/dev/null)
}

# Adds what may stand for $value, which is of kind $1.
_jslim_propose() {
    case $1 in
    file) _jslim_files -f ;;
    directory) _jslim_files -d ;;
    dockerfile) _jslim_dockerfiles ;;
    image) _jslim_images ;;
    rule | rules)
        if [[ $1 == rules && $value == *,* ]]; then
            before=$before${value%,*},
            value=${value##*,}
        fi
        # shellcheck disable=SC2086
        _jslim_words "$before" $_jslim_rules
        # shellcheck disable=SC2086
        if [[ $value ]]; then _jslim_words "$before" $_jslim_rule_names; fi
        ;;
    words)
        shift
        _jslim_words "$before" "$@"
        ;;
    esac
}

# Finds out what the word at the cursor is: words has those up to there.
_jslim_complete() {
    local last=$((${#words[@]} - 1)) command=${words[1]} kind=() options=() i arguments=0 only_arguments=
    local value=${words[last]} before=
    if ((last == 1)); then
        _jslim_words '' %COMMANDS%
        if [[ $value == -* ]]; then _jslim_words '' %PROGRAM_OPTIONS%; fi
        return
    fi
    for ((i = 2; i < last; i++)); do
        if [[ $only_arguments ]]; then
            arguments=$((arguments + 1))
        elif [[ ${words[i]} == -- ]]; then
            only_arguments=1
        elif [[ ${words[i]} == -?* ]]; then
            if _jslim_value "$command" "${words[i]}"; then
                i=$((i + 1))
                if ((i == last)); then
                    _jslim_propose "${kind[@]}"
                    return
                fi
            fi
        else
            arguments=$((arguments + 1))
        fi
    done
    if [[ ! $only_arguments && $value == --*=* ]]; then
        before=${value%%=*}=
        if _jslim_value "$command" "${value%%=*}"; then
            value=${value#*=}
            _jslim_propose "${kind[@]}"
        fi
    elif [[ ! $only_arguments && $value == -* ]]; then
        _jslim_options "$command"
        _jslim_words '' ${options[@]+"${options[@]}"}
    elif _jslim_argument "$command" "$arguments"; then
        _jslim_propose "${kind[@]}"
    fi
}

_jslim() {
    local IFS=$' \t\n' words=("${COMP_WORDS[0]}") line=${COMP_LINE:0:COMP_POINT} rest word part i
    COMPREPLY=()
    # bash splits words at = and : too, and those who want whole words must join them where no space is between.
    rest=${line#*"${COMP_WORDS[0]}"}
    for ((i = 1; i <= COMP_CWORD; i++)); do
        part=${rest#"${rest%%[![:space:]]*}"}
        if ((i == COMP_CWORD)); then word=$part; else word=${COMP_WORDS[i]}; fi
        if [[ $part == "$rest" ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        rest=${part#"$word"}
    done
    _jslim_complete
    # readline replaces what follows the last place where it splits, and no more than that.
    part=$word
    if [[ $part != *[!=:]* ]]; then part=; fi
    word=${words[${#words[@]} - 1]}
    word=${word%"$part"}
    word=${word%@} # bash splits there, but readline does not
    for i in ${COMPREPLY[@]+"${!COMPREPLY[@]}"}; do
        COMPREPLY[i]=${COMPREPLY[i]#"$word"}
    done
    if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}

complete -F _jslim jslim
