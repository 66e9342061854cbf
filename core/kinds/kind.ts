import type { z } from 'zod';
import type { ChoiceScoring } from '../document/choice-scoring.ts';
import type { Domain } from '../document/domain.ts';
import type { Remark } from '../document/remark.ts';
import type { Expr } from '../expr/expr.ts';
import type { Language } from '../expr/language.ts';
import type { LabLink } from '../labs/link.ts';
import type { Text } from '../language/text.ts';
import type { Program } from '../solution/program.ts';
import type { SkillName } from '../skills/index.ts';
import type { Solution } from '../solution/solution.ts';
import type { Step } from '../solution/step.ts';
import type { TorchUpdates } from '../solution/torch-program.ts';
import type { Presentation } from './presentation.ts';
import type { Recipe } from './recipe.ts';

/** What a box is called: a symbol, or words. */
export interface BoxLabel {
  readonly tex: string;
  readonly plain: string;
  /** The same in each language, where it has words; absent for a symbol. */
  readonly inLanguages?: { readonly tex: Text; readonly plain: Text };
}

/**
 * An answer box. `weight` is its share of the question's marks. `accepts` defines how an answer is parsed and
 * compared: marking needs nothing else, so it never depends on the kind of the question.
 */
export interface Box {
  /**
   * The step's id where the box asks for one step (`dL/dw5`), otherwise a name within the question (`choice`,
   * `CONV-7-32 shape`).
   */
  readonly id: string;
  readonly label: BoxLabel;
  /** A heading shared by neighbouring boxes: `Forward`, or the layer of a table row. */
  readonly group: Text;
  readonly weight: number;
  readonly accepts: Accepts;
  /** The permitted form of an answer, shown under the box: “3 significant figures or exact”. */
  readonly contract: string;
  /** The kinds of its marks, where the paper gives them. */
  readonly scheme?: MarkScheme;
  /** What this box asks, as text with mathematics between dollar signs, shown above it. */
  readonly ask?: string;
}

/** How far a number may be off: by so much, by such a share of the value, or by so much on each side. */
export type Tolerance =
  | { readonly absolute: number }
  | { readonly relative: number }
  | { readonly below: number; readonly above: number };

/** The unit after a box, and other units that may be typed with the size of each in it, as a decimal or fraction. */
export interface Unit {
  readonly name: string;
  readonly others: Readonly<Record<string, string>>;
}

/** What a wrong answer comes from, and what is said to a student who gives it. */
export interface KnownMistake {
  readonly formula: Expr;
  /** In the language of the document where its author wrote it. */
  readonly says: string | { readonly en: string; readonly hi: string; readonly bn: string };
  /** The name of a mistake of the kind, and the rule that was not mastered; absent for a mistake of the author. */
  readonly named?: { readonly mistake: string; readonly skill: string };
}

/** What a box for one number may have besides its number. */
interface NumberExtras {
  readonly unit?: Unit;
  readonly mistakes?: readonly KnownMistake[];
}

/** Marks for the method (M), for accuracy (A, which needs its M), for a result of its own (B). */
export interface MarkScheme {
  /** Empty: its marks are of no kind. */
  readonly parts: readonly { readonly type: 'M' | 'A' | 'B'; readonly marks: number }[];
  /** Earlier boxes, by id, whose marks this one needs. */
  readonly requires: readonly string[];
}

/** A number of decimals, in place of the significant figures. */
interface Decimals {
  readonly decimals?: number;
}

/** What chosen numbers must meet: the sign of a formula in their names. */
export interface Condition {
  readonly formula: Expr;
  /** Where it must hold, in LaTeX: `x = (0, 1)`. */
  readonly at: string;
  readonly is: '> 0' | '>= 0' | '< 0' | '<= 0';
  /** Said where it does not hold; `{{z}}` is the value of the formula. */
  readonly says: { readonly en: string; readonly hi: string; readonly bn: string };
}

export type Accepts =
  /** A number: exact, or correct to `figures` significant figures. */
  | ({
      readonly type: 'real';
      readonly step: string;
      readonly figures: number;
      /** Accepted in place of the figures. */
      readonly tolerance?: Tolerance;
    } & NumberExtras &
      Decimals)
  /** A whole number, exact. */
  | ({ readonly type: 'integer'; readonly step: string } & NumberExtras)
  /** `122x122x32`: whole numbers, exact, one for each step. */
  | { readonly type: 'shape'; readonly steps: readonly string[] }
  /** `(0.25, 0.25)`: numbers, one for each step. */
  | ({ readonly type: 'vector'; readonly steps: readonly string[]; readonly figures: number } & Decimals)
  /** Option ids. */
  | {
      readonly type: 'choice';
      readonly options: readonly {
        readonly id: string;
        readonly text: string;
        /** An experiment that tries its claim. */
        readonly lab?: LabLink | undefined;
      }[];
      readonly correct: readonly string[];
      readonly several: boolean;
      /** Absent: all or nothing. */
      readonly scoring?: ChoiceScoring;
      /** The share of the box's marks that a wrong answer loses, as a number or fraction: `1/3`. */
      readonly wrongCosts?: string;
    }
  /** Free text: what is recognised in it is proposed, and a person decides. */
  | {
      readonly type: 'text';
      readonly ideas: readonly {
        readonly name: string;
        readonly phrases: readonly string[];
        /** Phrases that show the opposite. */
        readonly not?: readonly string[] | undefined;
      }[];
      /** Groups of ideas of which only some are needed. */
      readonly anyOf?: readonly { readonly count: number; readonly ideas: readonly string[] }[];
      readonly model: string;
      /** An experiment in which the model answer can be tried. */
      readonly lab?: LabLink | undefined;
      /** The answer is a name, right when it is one of the phrases and nothing else. */
      readonly name?: true;
    }
  /** A formula in the symbols that the author declares: correct when it equals the author's for all their values. */
  | {
      readonly type: 'expression';
      readonly formula: Expr;
      /** The values that each symbol can have. */
      readonly symbols: Readonly<Record<string, Domain>>;
      readonly mistakes?: readonly KnownMistake[];
    }
  /** Numbers of the student's own choice, one for each name: right where all conditions hold. */
  | {
      readonly type: 'conditions';
      /** The steps of the same ids have the numbers of the model answer. */
      readonly names: readonly string[];
      readonly conditions: readonly Condition[];
      /** An answer that meets them all. */
      readonly model: string;
      /** The rule that a student with other numbers has not mastered. */
      readonly skill: string;
      /** The steps that work the model answer out. */
      readonly rests: readonly string[];
    }
  /**
   * A formula in named quantities: correct when it equals one of the forms. All boxes of one question must
   * follow the same form; a box whose line that form does not have may stay blank.
   */
  | {
      readonly type: 'formula';
      readonly forms: readonly {
        readonly form: string;
        readonly formula: Expr;
        /** The lines of the form before this one, asked for or not: they may be written out in it. */
        readonly earlier?: readonly { readonly id: string; readonly formula: Expr }[];
      }[];
      readonly names: Readonly<Record<string, string>>;
      /** Quantities that may be negative; the others are sizes, rates and shares. */
      readonly signed?: readonly string[];
    };

/**
 * A kind of question: its document, how it is solved, its answer boxes and its presentation. One folder for
 * each kind. A new problem in the editor starts with the example of the notation, or with the starter.
 */
export type Kind<Problem, S extends Solution> = KindParts<Problem, S> &
  (WithText<Problem> | WithStarter<Problem>);

interface WithText<Problem> {
  /**
   * The problem in text notation, on one line: `2-2-1 relu linear`. `parse` throws a ProblemError whose
   * issues give the character position (`textError`).
   */
  readonly text: {
    readonly example: string;
    readonly hint: Text;
    readonly parse: (text: string) => Problem;
    /**
     * The problem in the same notation: `parse` returns the same problem for it. null where the notation
     * cannot express it.
     */
    readonly print?: (problem: Problem) => string | null;
    /** What is said of a text that `parse` accepts: lines that are not read, and what was decided. Absent: nothing. */
    readonly remarks?: (text: string) => readonly Remark[];
  };
  readonly starter?: undefined;
}

/** A kind without a text notation. */
interface WithStarter<Problem> {
  readonly text?: undefined;
  /** A small valid problem. */
  readonly starter: Problem;
}

interface KindParts<Problem, S extends Solution> {
  readonly name: S['kind'];
  readonly title: string;
  /** The one skill that its boxes exercise, where the rules of its steps are general. Absent: that of each step. */
  readonly skill?: SkillName;
  /** Which of its numbers may be others, for the same question with new numbers; null: it has none. */
  readonly recipe: Recipe<Problem> | null;
  /**
   * What is given, in one sentence, for a prompt that does not fit new numbers. They stand beside it, so it has none.
   * Every kind with a recipe has one.
   */
  readonly setting?: Text;
  readonly schema: z.ZodType<Problem> & z.core.$ZodTypeDiscriminable;
  /**
   * Solves a problem that passed the schema. Throws ProblemError, located within the problem (`edges[2].to`),
   * for errors that a schema cannot detect: unknown units, a kernel larger than its input.
   */
  readonly solve: (problem: Problem) => S;
  readonly boxes: (problem: Problem, solution: S) => readonly Box[];
  /** The loss before each update and after the last, where something is trained. Absent: nothing is. */
  readonly lossPath?: (problem: Problem, solution: S) => readonly number[];
  /** How the pages show a solved question of this kind. */
  readonly present: (problem: Problem, solution: S) => Presentation;
  /** The answer as lines of plain text, one or more. Absent: the steps state it. */
  readonly answerLines?: (solution: S) => readonly string[];
  /**
   * Steps that the solution leaves out because there are too many: each is computed on demand, with the steps
   * it depends on. Absent: `steps` contains them all.
   */
  readonly stepsOf?: (problem: Problem, ids: readonly string[]) => readonly Step[];
  /**
   * The problem in words, for checking that a text was understood: one item a part, e.g. the activation of
   * every layer, the loss, the optimizer with every setting. Conventions are listed beside it by `readBack`.
   */
  readonly describe?: (problem: Problem) => readonly Text[];
  /** The sources of the method: books and papers, with section or equation. */
  readonly source?: string;
  /**
   * The problem as a program of a library's own operations (`F.conv2d`), where that is clearer than one line
   * for each step; null: use the lines (`lineProgram`, `torchProgram`). `text` is a complete program:
   * imports, float64, and the requested numbers printed at the end. `names` maps as many steps as possible to
   * the Python expression that holds their number after the run; `npm run oracle` runs the program and
   * compares each of them with ours.
   */
  readonly program?: (problem: Problem, solution: S, language: Language) => Program | null;
  /**
   * The updates of the solution as torch.optim makes them, for a program whose other lines are generated from
   * the steps; null where PyTorch does not have the rule.
   */
  readonly torchUpdates?: (problem: Problem, solution: S) => TorchUpdates | null;
}
