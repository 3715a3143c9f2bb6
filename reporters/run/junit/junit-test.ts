/** A test case of a JUnit report. */
export interface JunitTest {
  classname: string;
  name: string;
  /** Milliseconds. */
  took: number;
  /** Null for a test that passed. */
  element: 'failure' | 'error' | 'skipped' | null;
  message: string;
}
