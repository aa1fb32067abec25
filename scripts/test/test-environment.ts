/** What tests take over from the caller: nothing of theirs may reach a real database, key or mail server. */
const KEPT =
  /^(PATH|HOME|USER|LOGNAME|SHELL|LANG|LC_.*|TMPDIR|CI|NO_COLOR|FORCE_COLOR|TERM|NODE_EXTRA_CA_CERTS|.*_proxy|.*_PROXY)$/;

/** The caller's environment without everything that configures Berth. */
export function neutralEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => KEPT.test(name)));
}
