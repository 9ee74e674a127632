namespace EmbeddedEngine.Cli.Commands.Completion;

/// <summary>
/// For each shell the script that makes it ask the CLI, with the directive <c>[suggest:POSITION]</c>, what may stand where the
/// cursor is: so that a script never goes stale, and knows the stacks.
/// </summary>
internal static class CompletionScripts
{
    private const string Bash = """
        # Completion for pulumi in bash: source this, or keep it in /etc/bash_completion.d/pulumi.
        __pulumi_complete() {
            local command=${COMP_WORDS[0]/#\~/$HOME} word=${COMP_WORDS[COMP_CWORD]} line=${COMP_LINE:0:COMP_POINT} item
            [ "$word" != = ] || word=
            line=${line#"${COMP_WORDS[0]}"}
            line=${line%"$word"}
            line=${line/%=/ }
            COMPREPLY=()
            while IFS= read -r item; do
                case $item in
                    -*) [ "${word:0:1}" = - ] || continue ;;
                esac
                [ "${item#"$word"}" = "$item" ] && [ -n "$word" ] || COMPREPLY+=("$item")
            done < <("$command" "[suggest:${#line}]" "$line" 2>/dev/null)
            [ ${#COMPREPLY[@]} -gt 0 ] || compopt -o default 2>/dev/null
        }
        complete -F __pulumi_complete pulumi

        """;

    private const string Zsh = """
        #compdef pulumi
        # Completion for pulumi in zsh: source this, or keep it as _pulumi in a folder of $fpath.
        __pulumi_complete() {
            local command=${words[1]/#\~/$HOME} line=${${LBUFFER#*${words[1]}}%$PREFIX}
            local -a items
            items=(${(f)"$("$command" "[suggest:${#line}]" "$line" 2>/dev/null)"})
            [[ $PREFIX == -* ]] || items=(${items:#-*})
            if (( ${#items} )); then compadd -a items; else _files; fi
        }
        compdef __pulumi_complete pulumi

        """;

    private const string Fish = """
        # Completion for pulumi in fish: source this, or keep it in ~/.config/fish/completions/pulumi.fish.
        function __pulumi_complete
            set -l words (commandline -opc)
            set -l word (commandline -ct)
            set -l line (string join ' ' -- $words[2..] '')
            set -l items ($words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
            string match -q -- '-*' "$word"; or set items (string match -v -- '-*' $items)
            printf '%s\n' $items
        end
        complete -c pulumi -f -a '(__pulumi_complete)'

        """;

    /// <summary>The shells there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish"];

    /// <summary>A shell's script; null where there is none.</summary>
    public static string? Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => null,
    };
}
