/** False in a process that only serves requests (`MEDUSA_WORKER_MODE=server`, and every `medusa exec`). */
export function isBackgroundProcess(configuration: { projectConfig?: { workerMode?: string } }): boolean {
  return configuration.projectConfig?.workerMode !== "server";
}
