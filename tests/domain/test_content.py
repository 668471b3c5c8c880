"""What a module says about itself."""

from tests.fakes.shelf import sample_module


def test_a_module_lasts_as_long_as_its_activities_together():
    assert sample_module().minutes == 24


def test_an_activity_is_found_by_its_id():
    module = sample_module()
    found = module.activity("film")
    assert found is module.activities[1]
    assert module.activity("nothing of the kind") is None


def test_the_questions_of_a_module_are_those_of_all_its_quizzes_in_order():
    assert [each.id for each in sample_module().questions] == ["q1", "q2", "q3", "q4"]


def test_a_question_knows_its_right_choices():
    assert [sorted(each.right_choices) for each in sample_module().questions] == [
        ["c"],
        ["b"],
        ["a"],
        ["a", "c"],
    ]
