/** What a service is called in the code of its client. */

/** `bareMetal` for `bare-metal`. */
export function nameConstant(service: string): string {
  const name = service.replaceAll(/[^a-zA-Z0-9]+(.)?/g, (_all, letter: string = '') => letter.toUpperCase());
  return RESERVED.test(name) ? `${name}Service` : name;
}

/** `BareMetalPaths` for `bare-metal`: the interface with the paths of each microversion. */
export function namePaths(service: string): string {
  return `${nameConstant(service).replace(/^./, (letter) => letter.toUpperCase())}Paths`;
}

/** Words that no constant can be named by, and names that a digit begins. */
const RESERVED =
  /^(?:\d.*|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|new|null|return|super|switch|this|throw|true|try|typeof|var|void|while|with|let|static|yield|await|implements|interface|package|private|protected|public|arguments|eval)$/;
