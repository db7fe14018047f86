package vn.p6monitor.phone;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.utils.DateUtils;
import org.javarosa.core.util.PropertyUtils;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.xform.parse.XFormParser;
import org.jspecify.annotations.Nullable;

/// A form that is being filled in, as Collect does it. One at a time.
public final class Sheet {
    private final FormDef form;
    private final FormEntryController controller;

    private Sheet(FormDef form, boolean isNew) {
        this.form = form;
        this.controller = new FormEntryController(new FormEntryModel(form));
        form.initialize(isNew, new InstanceInitializationFactory());
    }

    /// Begins a new one.
    ///
    /// @param folder with the files that the form chooses from
    public static Sheet begin(Path folder, String form) {
        return new Sheet(parse(folder, form, null), true);
    }

    /// Opens one that was finished, to make another edition of it.
    public static Sheet reopen(Path folder, String form, String finished) {
        var sheet = new Sheet(parse(folder, form, finished), false);
        sheet.controller.addPostProcessor(model -> sheet.becomeAnotherEdition());
        return sheet;
    }

    /// Opens one that was finished or put aside, and leaves it the same.
    public static Sheet resume(Path folder, String form, String saved) {
        return new Sheet(parse(folder, form, saved), false);
    }

    public List<String> languages() {
        return List.of(controller.getModel().getLanguages());
    }

    public void speak(String language) {
        controller.setLanguage(language);
    }

    /// Answers a question by what is written, or by the codes of what is chosen.
    public Outcome answer(String path, String answer) {
        var index = index(path);
        var data = answer.isEmpty() ? null : data(controller.getModel().getQuestionPrompt(index), answer);
        return switch (controller.answerQuestion(index, data, true)) {
            case FormEntryController.ANSWER_OK -> Outcome.TAKEN;
            case FormEntryController.ANSWER_REQUIRED_BUT_EMPTY -> Outcome.REQUIRED;
            default -> Outcome.HELD_BACK;
        };
    }

    /// What became of an answer.
    public enum Outcome {
        TAKEN,
        REQUIRED,
        HELD_BACK
    }

    /// What can be chosen now, the words by the codes.
    public Map<String, String> choices(String path) {
        var prompt = prompt(path);
        var choices = new LinkedHashMap<String, String>();
        for (var choice : prompt.getSelectChoices()) {
            choices.put(choice.getValue(), prompt.getSelectChoiceText(choice));
        }
        return choices;
    }

    public String label(String path) {
        return Objects.requireNonNullElse(prompt(path).getQuestionText(), "");
    }

    public String hint(String path) {
        return Objects.requireNonNullElse(prompt(path).getHelpText(), "");
    }

    /// What is told where an answer is held back.
    public String objection(String path) {
        return Objects.requireNonNullElse(prompt(path).getConstraintText(), "");
    }

    /// What stands there now, empty where nothing does.
    public String value(String path) {
        TreeElement node = form.getMainInstance().getRoot();
        for (var name : path.substring("/data/".length()).split("/", -1)) {
            node = Objects.requireNonNull(node.getFirstChild(name), path);
        }
        return node.getValue() == null ? "" : node.getValue().uncast().getString();
    }

    /// The question that keeps the form from being finished.
    public Optional<String> whatIsMissing() {
        var outcome = form.validate();
        return outcome == null ? Optional.empty() : Optional.of(path(outcome.failedPrompt));
    }

    /// Finishes it.
    ///
    /// @return as it is sent
    public String finish() {
        whatIsMissing().ifPresent(path -> {
            throw new IllegalStateException(path + " does not hold");
        });
        controller.finalizeFormEntry();
        return putAside();
    }

    /// @return as it is kept, to be gone on with later
    public String putAside() {
        try {
            return new String(
                    new XFormSerializingVisitor().serializeInstance(form.getMainInstance()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void becomeAnotherEdition() {
        var meta = Objects.requireNonNull(form.getMainInstance().getRoot().getFirstChild("meta"));
        var id = Objects.requireNonNull(meta.getFirstChild("instanceID"));
        var former = new TreeElement("deprecatedID");
        meta.addChild(former);
        former.setAnswer(id.getValue());
        id.setAnswer(new StringData("uuid:" + PropertyUtils.genUUID()));
    }

    private FormEntryPrompt prompt(String path) {
        return controller.getModel().getQuestionPrompt(index(path));
    }

    private FormIndex index(String path) {
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        while (controller.stepToNextEvent() != FormEntryController.EVENT_END_OF_FORM) {
            var index = controller.getModel().getFormIndex();
            boolean isQuestion = controller.getModel().getEvent() == FormEntryController.EVENT_QUESTION;
            if (isQuestion && path(index).equals(path)) return index;
        }
        throw new IllegalArgumentException("nobody is asked for " + path);
    }

    private static String path(FormIndex index) {
        return index.getReference().genericize().toString(false);
    }

    private static IAnswerData data(FormEntryPrompt prompt, String answer) {
        return switch (prompt.getControlType()) {
            case Constants.CONTROL_SELECT_ONE -> new SelectOneData(selection(prompt, answer));
            case Constants.CONTROL_SELECT_MULTI ->
                new MultipleItemsData(Arrays.stream(answer.split(" ", -1))
                        .map(code -> selection(prompt, code))
                        .toList());
            default -> typed(prompt.getDataType(), answer);
        };
    }

    private static IAnswerData typed(int type, String answer) {
        return switch (type) {
            case Constants.DATATYPE_INTEGER -> new IntegerData(Integer.parseInt(answer));
            case Constants.DATATYPE_DECIMAL -> new DecimalData(Double.parseDouble(answer));
            case Constants.DATATYPE_DATE -> new DateData(DateUtils.parseDate(answer));
            default -> new StringData(answer);
        };
    }

    private static Selection selection(FormEntryPrompt prompt, String code) {
        return prompt.getSelectChoices().stream()
                .filter(choice -> choice.getValue().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " cannot be chosen"))
                .selection();
    }

    private static FormDef parse(Path folder, String form, @Nullable String saved) {
        Storage.use(folder);
        try {
            var parser = saved == null
                    ? new XFormParser(new StringReader(form))
                    : new XFormParser(new StringReader(form), new StringReader(saved));
            return parser.parse();
        } catch (XFormParser.ParseException e) {
            throw new IllegalArgumentException("the engine cannot read the form", e);
        }
    }
}
