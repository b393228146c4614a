/** The entry of a worker thread: builds the documents it is handed, one after another. */
import { type BuildOne, createBuildOne } from './build-one.ts'

export const buildInWorker: BuildOne = createBuildOne()
