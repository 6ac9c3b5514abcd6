import { commonOptions } from '../args/parse';
import type { Command, CommandSpec, OptionSpec } from '../args/spec';
import { ExitCode, UsageError } from '../shell/shell';
import { allCommands } from './commands';

const shells = ['bash', 'zsh', 'fish'] as const;

const spec: CommandSpec = {
  name: 'completion',
  summary: { en: 'Print a completion script for bash, zsh or fish.', zh: '输出 bash、zsh 或 fish 的补全脚本。' },
  operands: 'bash | zsh | fish',
  operandChoices: () => shells,
  options: [],
  examples: [
    { line: 'eval "$(newsproof completion bash)"', what: { en: 'In ~/.bashrc.', zh: '写入 ~/.bashrc。' } },
    {
      line: 'eval "$(newsproof completion zsh)"',
      what: { en: 'In ~/.zshrc, after compinit.', zh: '写入 ~/.zshrc（compinit 之后）。' },
    },
    {
      line: 'newsproof completion fish > ~/.config/fish/completions/newsproof.fish',
      what: { en: 'Once, for fish.', zh: 'fish 只需运行一次。' },
    },
  ],
};

export const completion: Command = {
  spec,
  async run(values, shell) {
    const specs = (await allCommands()).map((command) => command.spec);
    const wanted = shells.find((name) => name === values.operands[0]);
    if (wanted === undefined || values.operands.length > 1) {
      throw new UsageError({ en: 'name one shell: bash, zsh or fish', zh: '请指定一种 shell：bash、zsh 或 fish' });
    }
    const scripts = {
      bash: bashScript,
      zsh: zshScript,
      fish: (all: readonly CommandSpec[]) => fishScript(all, shell.language),
    };
    await shell.out.write(scripts[wanted](specs));
    return ExitCode.Clean;
  },
};

const optionsOf = (command: CommandSpec): readonly OptionSpec[] => [...command.options, ...commonOptions];
const valuesOf = ({ choices, suggestions }: OptionSpec): readonly string[] | undefined => choices ?? suggestions?.();
const wordsOf = (command: CommandSpec): string =>
  [...optionsOf(command).map(({ name }) => `--${name}`), ...(command.operandChoices?.() ?? [])].join(' ');

function bashScript(specs: readonly CommandSpec[]): string {
  const commands = specs.map((command) => `    ${command.name}) words="${wordsOf(command)}" ;;`);
  const values = specs.flatMap((command) =>
    optionsOf(command).flatMap((option) => {
      const words = valuesOf(option);
      return words === undefined ? [] : [`    ${command.name}:--${option.name}) words="${words.join(' ')}" ;;`];
    }),
  );
  return `# bash completion of newsproof
_newsproof() {
  local current="" previous="" command="\${COMP_WORDS[1]}" words="" before="" cut="" word at
  COMPREPLY=()
  # Bash makes a word of each "="; --format=json and wrap-space=off are put together again.
  for ((at = 1; at <= COMP_CWORD; at++)); do
    if [ "\${COMP_WORDS[at]}" != "=" ] && [ "\${COMP_WORDS[at-1]}" != "=" ]; then
      previous="$current"
      current=""
    fi
    current="$current\${COMP_WORDS[at]}"
  done
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${specs.map(({ name }) => name).join(' ')} --help --version" -- "$current"))
    return
  fi
  case "$current" in
    --*=*)
      previous="\${current%%=*}"
      before="$previous="
      current="\${current#*=}"
      ;;
  esac
  # Where "=" ends a word, an answer is what stands behind it.
  case "$COMP_WORDBREAKS" in
    *"="*)
      before=""
      cut="\${current%"\${current##*=}"}"
      ;;
  esac
  case "$command:$previous" in
${values.join('\n')}
  esac
  if [ -n "$words" ]; then
    for word in $(compgen -W "$words" -- "$current"); do COMPREPLY+=("$before\${word#"$cut"}"); done
    return
  fi
  case "$command" in
${commands.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  local IFS=$'\\n'
  for word in $(compgen -f -- "$current"); do COMPREPLY+=("$before\${word#"$cut"}"); done
}
complete -o filenames -F _newsproof newsproof
`;
}

/** zsh runs the bash script well, with its own emulation. */
const zshScript = (specs: readonly CommandSpec[]): string =>
  `# zsh completion of newsproof\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(specs)}`;

function fishScript(specs: readonly CommandSpec[], language: 'en' | 'zh'): string {
  const quoted = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
  const lines = ['# fish completion of newsproof', 'complete -c newsproof -n __fish_use_subcommand -l version', ''];
  for (const command of specs) {
    const within = `-n '__fish_seen_subcommand_from ${command.name}'`;
    lines.push(
      `complete -c newsproof -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.summary[language])}`,
    );
    const operands = command.operandChoices?.();
    if (operands !== undefined) lines.push(`complete -c newsproof ${within} -f -a ${quoted(operands.join(' '))}`);
    for (const option of optionsOf(command)) {
      const { name, short, value, help } = option;
      const words = valuesOf(option);
      const takes = words !== undefined ? ` -x -a ${quoted(words.join(' '))}` : value === undefined ? '' : ' -r';
      const letter = short === undefined ? '' : ` -s ${short}`;
      lines.push(`complete -c newsproof ${within} -l ${name}${letter}${takes} -d ${quoted(help[language])}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
