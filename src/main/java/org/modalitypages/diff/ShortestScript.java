package org.modalitypages.diff;

import java.util.ArrayList;

/** The fewest removals and additions that turn a stretch of one sequence into a stretch of another. */
final class ShortestScript {

    private final int[] old;
    private final int[] fresh;
    private final int oldFrom;
    private final int freshFrom;
    private final int oldLength;
    private final int freshLength;
    private final ArrayList<int[]> trace = new ArrayList<>();

    ShortestScript(int[] old, int[] fresh, int oldFrom, int oldTo, int freshFrom, int freshTo) {
        this.old = old;
        this.fresh = fresh;
        this.oldFrom = oldFrom;
        this.freshFrom = freshFrom;
        this.oldLength = oldTo - oldFrom;
        this.freshLength = freshTo - freshFrom;
    }

    /** Marks what differs, unless that takes more than so many steps; answers whether it did. */
    boolean mark(boolean[] removed, boolean[] added, int mostSteps) {
        var most = Math.min(mostSteps, oldLength + freshLength);
        // furthest[diagonal + most + 1]: how far into the old stretch that diagonal has come.
        var furthest = new int[2 * most + 3];
        for (var steps = 0; steps <= most; steps++) {
            for (var diagonal = -steps; diagonal <= steps; diagonal += 2) {
                var inOld = startOf(furthest, most, steps, diagonal);
                while (inOld < oldLength
                        && inOld - diagonal < freshLength
                        && old[oldFrom + inOld] == fresh[freshFrom + inOld - diagonal]) {
                    inOld++;
                }
                furthest[diagonal + most + 1] = inOld;
                if (inOld >= oldLength && inOld - diagonal >= freshLength) {
                    walkBack(steps, removed, added);
                    return true;
                }
            }
            var reached = new int[2 * steps + 1];
            System.arraycopy(furthest, most + 1 - steps, reached, 0, reached.length);
            trace.add(reached);
        }
        return false;
    }

    private static int startOf(int[] furthest, int most, int steps, int diagonal) {
        var middle = diagonal + most + 1;
        var byAdding = diagonal == -steps || (diagonal != steps && furthest[middle - 1] < furthest[middle + 1]);
        if (steps == 0) {
            return 0;
        }
        return byAdding ? furthest[middle + 1] : furthest[middle - 1] + 1;
    }

    private void walkBack(int steps, boolean[] removed, boolean[] added) {
        var diagonal = oldLength - freshLength;
        for (var step = steps; step > 0; step--) {
            var before = trace.get(step - 1);
            var lower = at(before, step - 1, diagonal - 1);
            var upper = at(before, step - 1, diagonal + 1);
            var byAdding = diagonal == -step || (diagonal != step && lower < upper);
            if (byAdding) {
                added[freshFrom + upper - (diagonal + 1)] = true;
                diagonal++;
            } else {
                removed[oldFrom + lower] = true;
                diagonal--;
            }
        }
    }

    private static int at(int[] reached, int steps, int diagonal) {
        var index = diagonal + steps;
        return index < 0 || index >= reached.length ? -1 : reached[index];
    }
}
