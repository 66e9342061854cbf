import type { z } from 'zod';
import type { Expr } from '../expr/expr.ts';
import type { Language } from '../expr/language.ts';
import type { Program } from '../solution/program.ts';
import type { Solution } from '../solution/solution.ts';
import type { Step } from '../solution/step.ts';
import type { TorchUpdates } from '../solution/torch-program.ts';
import type { Presentation } from './presentation.ts';

/**
 * A place for an answer. `weight` is its share of the question's marks. What it accepts says how it is read
 * and compared: everything a marker needs is here, so marking never asks which kind the question is.
 */
export interface Box {
  /**
   * The step's id where the box asks for one step (`dL/dw5`), else a name within the question (`choice`,
   * `CONV-7-32 shape`).
   */
  readonly id: string;
  readonly label: { readonly tex: string; readonly plain: string };
  /** A heading shared by neighbouring boxes: `Forward`, or a table row's layer. */
  readonly group: string;
  readonly weight: number;
  readonly accepts: Accepts;
  /** What may be written, shown under the box: “3 significant figures or exact”. */
  readonly contract: string;
}

export type Accepts =
  /** A number: exact, or right to `figures` significant figures. */
  | { readonly type: 'real'; readonly step: string; readonly figures: number }
  /** A whole number, exact. */
  | { readonly type: 'integer'; readonly step: string }
  /** `122x122x32`: whole numbers, exact, one step each. */
  | { readonly type: 'shape'; readonly steps: readonly string[] }
  /** `(0.25, 0.25)`: numbers, one step each. */
  | { readonly type: 'vector'; readonly steps: readonly string[]; readonly figures: number }
  /** Option ids. */
  | {
      readonly type: 'choice';
      readonly options: readonly { readonly id: string; readonly text: string }[];
      readonly correct: readonly string[];
      readonly several: boolean;
    }
  /** Words: right when every idea is met by one of its phrases. */
  | {
      readonly type: 'text';
      readonly ideas: readonly { readonly name: string; readonly phrases: readonly string[] }[];
      readonly model: string;
    }
  /**
   * A formula in named quantities: right when it equals one of the forms; boxes of one question must follow
   * one form throughout.
   */
  | {
      readonly type: 'formula';
      readonly forms: readonly { readonly form: string; readonly formula: Expr }[];
      readonly names: Readonly<Record<string, string>>;
    };

/** A kind of question: its document, how it is solved, what it asks and how it is shown. One folder a kind. */
export interface Kind<Problem, S extends Solution> {
  readonly name: S['kind'];
  readonly title: string;
  readonly schema: z.ZodType<Problem> & z.core.$ZodTypeDiscriminable;
  /**
   * Solves a problem that passed the schema. Throws ProblemError, located within the problem (`edges[2].to`),
   * for what a schema cannot see: unknown units, a kernel larger than its input.
   */
  readonly solve: (problem: Problem) => S;
  readonly boxes: (problem: Problem, solution: S) => readonly Box[];
  /** How the pages show a worked question of this kind. */
  readonly present: (problem: Problem, solution: S) => Presentation;
  /**
   * Steps that a solution does not hold because they are too many: each with what it is made of, made when
   * they are asked for. Absent: `steps` holds them all.
   */
  readonly stepsOf?: (problem: Problem, ids: readonly string[]) => readonly Step[];
  /** Where the method is from: books and papers, with the place. */
  readonly source?: string;
  /**
   * The problem as people write it on one line, `2-2-1 relu linear`. `parse` throws a ProblemError whose
   * issues say at which character (`textError`).
   */
  readonly text?: {
    readonly example: string;
    readonly hint: string;
    readonly parse: (text: string) => Problem;
    /**
     * What was understood, in the same notation: `parse` gives the same problem for it. null where the
     * notation cannot say it.
     */
    readonly print?: (problem: Problem) => string | null;
  };
  /**
   * The problem as a program of a library's own operations (`F.conv2d`), where that says more than one line a
   * step does; null: the lines say it (`lineProgram`, `torchProgram`). `text` is a whole program: imports,
   * float64, what is asked printed at the end. `names` says for as many steps as it can what holds their
   * number when the program has run; `npm run oracle` runs it and holds every one of them against ours.
   */
  readonly program?: (problem: Problem, solution: S, language: Language) => Program | null;
  /**
   * The updates of the solution as torch.optim makes them, for a program whose other lines are read off the
   * steps; null where its rule is not PyTorch's.
   */
  readonly torchUpdates?: (problem: Problem, solution: S) => TorchUpdates | null;
}
