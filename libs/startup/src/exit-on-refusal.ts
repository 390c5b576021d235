/** Runs a start; what stops it is told in one line, without a stack, and ends the process with 1. */
export async function exitOnRefusal(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`无法启动 cannot start: ${message}\n`);
    process.exit(1);
  }
}
